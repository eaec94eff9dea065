/**
 * A YAML text with one more item at the end of the list under `key`; its comments and its order stay. An empty text gets the key.
 * Call it with a text that `readYaml` has accepted.
 */
export async function withItem(text: string, key: string, item: Readonly<Record<string, unknown>>): Promise<string> {
  const { isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(text.replace(/^\uFEFF/, ''));
  const list = document.get(key);
  if (isSeq(list)) {
    list.flow = false;
    list.add(document.createNode(item));
  } else document.set(key, document.createNode([item]));
  return document.toString({ lineWidth: 0 });
}
