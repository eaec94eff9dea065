/** A file of RTF with this body; Chinese characters in it become `\u` as Word writes them. */
export function rtf(body: string, head = '\\ansi\\ansicpg936\\deff0'): Uint8Array {
  return bytesOf(`{\\rtf1${head}${chinese(body)}}`);
}

/** Latin-1: each character is a byte. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** 第 → \u31532?, and negative above 32767 as Word has it. */
function chinese(text: string): string {
  return text.replace(/[\u0100-\uffff]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });
}
