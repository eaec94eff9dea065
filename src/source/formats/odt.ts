import type { Reading } from '../reading.ts';
import type { Source } from '../source.ts';
import { type Listener, readXml } from '../xml.ts';
import { Zip } from '../zip.ts';
import { contentOf, notText } from './odt/package.ts';
import { Story } from './odt/story.ts';
import { Styles } from './odt/styles.ts';
import { Composer } from './office/composer.ts';
import { emptyDraft, troublesOf } from './office/remarks.ts';

/**
 * OpenDocument text (.odt): paragraphs with their automatic numbers as text, tables cell by cell, text boxes behind their anchor,
 * footnotes and endnotes at the end. Tracked insertions are read, deletions are not. Headers and footers are left out.
 *
 * @throws HefaError damaged, encrypted, wrong-format, too-large, empty
 */
export async function readOdt(path: string, bytes: Uint8Array, { limits, revisions }: Reading): Promise<Source> {
  const zip = new Zip(bytes, limits);
  const content = contentOf(zip, limits);
  const styles = new Styles();
  const shared = zip.read('styles.xml');
  if (shared !== null) readXml(shared, 'styles.xml', limits, onlyIn('office:styles', styles));
  const composer = new Composer(limits);
  const story = new Story(styles, (passage) => composer.add(passage));
  const body = onlyIn('office:text', story);
  const automatic = onlyIn('office:automatic-styles', styles);
  readXml(content, 'content.xml', limits, both(automatic, body));
  if (!body.found) throw notText('其他文件', 'another kind of file');
  story.end();
  const composed = composer.finish();
  if (composed.blocks.length === 0) throw emptyDraft(story.remarks);
  const troubles = troublesOf(story.remarks, revisions, { original: false });
  return { path, format: 'odt', ...composed, troubles, coverage: null, frontMatter: null };
}

type Gate = Required<Listener> & { readonly found: boolean };

/** Lets through only what stands within one element: the automatic styles of styles.xml are those of headers, under the same names. */
function onlyIn(element: string, listener: Listener): Gate {
  let depth = 0;
  let found = false;
  return {
    get found() {
      return found;
    },
    open(name, attributes) {
      if (depth > 0) listener.open?.(name, attributes);
      if (depth > 0 || name === element) depth++;
      if (depth === 1) found = true;
    },
    close(name) {
      if (depth > 0) depth--;
      if (depth > 0) listener.close?.(name);
    },
    text(text) {
      if (depth > 0) listener.text?.(text);
    },
  };
}

function both(first: Required<Listener>, second: Required<Listener>): Listener {
  return {
    open(name, attributes) {
      first.open(name, attributes);
      second.open(name, attributes);
    },
    close(name) {
      first.close(name);
      second.close(name);
    },
    text: (text) => second.text(text),
  };
}
