/** The forms of measures in English; a form is called by its Chinese name elsewhere. */
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    事前登记: 'prior registration',
    前置条件: 'a precondition',
    批准后可以: 'approval first',
    批准后方可: 'approval first',
    报批: 'submission for approval',
    未经批准: 'not without approval',
    未经批准不得: 'not without approval',
    核准对象: 'approval of those concerned',
    审核发证: 'a paper issued on review',
    法定许可: 'a statutory licence',
    由机关审批: 'approval by an organ',
    申请: 'an application',
    申请批准: 'an application for approval',
    许可制度: 'a licensing system',
    资格认定: 'recognition of a qualification',
    须经批准: 'approval required',
    领取许可证: 'a permit to be obtained',

    代履行: 'performance by a substitute',
    停水停电: 'cutting off water or power',
    冻结: 'freezing of funds',
    划拨抵缴: 'transfer of deposits',
    强制执行: 'coercive enforcement',
    强制拆除: 'forced demolition',
    强制措施: 'a coercive measure',
    强制清除: 'forced removal',
    拖移: 'towing away',
    收回土地使用权: 'taking back the right to land',
    查封扣押: 'sealing or seizure',

    公开曝光: 'public exposure',
    公开通报: 'public naming',
    取消资格: 'disqualification',
    取缔: 'a ban',
    吊销: 'revocation of a permit',
    吊销营业执照: 'revocation of the business licence',
    处罚: 'a penalty',
    拘留: 'detention',
    没收: 'confiscation',
    没收保证金: 'forfeiture of a deposit',
    罚款: 'a fine',
    警告: 'a warning',
    责令停产停业: 'an order to stop production or business',
    通报批评: 'circulated criticism',
    降低资质等级: 'lowering of a qualification',
    限制人身自由: 'restriction of liberty',
    限制从业: 'a ban from the trade',
    限制生产经营活动: 'restriction of business',
    限制申请: 'a ban from applying',

    收费: 'a fee',
    收费标准: 'the rate of a fee',
    有偿使用: 'paid use',
    滞纳金: 'a surcharge for delay',
    税费: 'taxes and fees',
    集资摊派: 'forced contributions',
  }),
);

/** 罚款 → a fine [罚款]; a form that is not in the table stands as it is. */
export function formInEnglish(form: string): string {
  const english = FORMS.get(form);
  return english === undefined ? form : `${english} [${form}]`;
}
