import { firstActor } from '../bound.ts';
import type { KindJudge } from '../judge.ts';
import { textualStance } from '../stance.ts';
import { proof } from './finder.ts';

/** 不得要求申请人提供…证明; 通过数据共享核验，无需提交…证明: the certificate is done away with. */
const SPARED =
  /(?:不得|不再|无需|无须|不需|不用|免于|免予|取消|减少|清理)[^；。]{0,40}$|(?:数据共享|信息共享|联网核查|告知承诺)[^；。]{0,30}$/u;

/** Does a text ask citizens for a certificate that no law asks for? */
export const proofJudge: KindJudge = {
  finder: proof,
  bound(mention, { text, limb }) {
    const actor = firstActor(text.slice(limb.start, mention.start));
    return { kind: 'public', words: actor.kind === 'public' ? actor.words : null };
  },
  stance(mention, scene) {
    const { text, limb, segment } = scene;
    if (SPARED.test(text.slice(limb.start, mention.start))) return 'forbids';
    if (scene.context.leadsOf(scene.sentence).some((lead) => /无需|无须|不再|不得要求|免于|免予|取消/u.test(lead.text)))
      return 'forbids';
    // 村委会应当及时出具…证明: the duty is the issuer's.
    if (/(?:委会|社区|村公所)(?:应当?|要|须|负责)[^，；。]{0,6}$/u.test(text.slice(limb.start, mention.start)))
      return 'mentions';
    return textualStance(text, segment, mention) === 'mentions' ? 'mentions' : 'plain';
  },
};
