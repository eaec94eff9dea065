import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { HefaError } from '../errors.ts';
import { decode, emptyFile } from './decode.ts';
import { shown } from './find.ts';
import { readText } from './formats/text.ts';
import { assertBytes, assertCharacters, assertMarkup, defaultLimits, type Limits } from './limits.ts';
import { defaultReading, type Reading, type Revisions } from './reading.ts';
import { isPage, type Kind, sniff } from './sniff.ts';
import type { Source } from './source.ts';
import { Zip } from './zip.ts';

/** Bytes that are already there (stdin, a test), with the name under which they are shown. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The name is only a stand-in (standard input): whether it is Markdown, the first lines tell. */
  readonly unnamed?: boolean;
}

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  readonly revisions?: Revisions;
  readonly office?: string | null;
}

/**
 * Reads one draft. What it is, its content tells, not its name; only Markdown, which looks like any text, goes by its name.
 *
 * @throws HefaError with one sentence for each way in which a file cannot be read
 */
export async function readSource(input: string | NamedBytes, options: ReadOptions = {}): Promise<Source> {
  const reading = readingOf(options);
  return readBytes(await loadBytes(input, reading.limits), reading);
}

/** The options with all that was left out. */
export function readingOf({ limits = {}, revisions = 'accepted', office = null }: ReadOptions): Reading {
  return { limits: { ...defaultReading.limits, ...limits }, revisions, office };
}

/**
 * The bytes of a draft, before anything in them is believed.
 *
 * @throws HefaError not-found, unreadable, too-large
 */
export async function loadBytes(input: string | NamedBytes, limits: Limits = defaultLimits): Promise<NamedBytes> {
  const named = typeof input === 'string' ? { name: input, bytes: await load(input, limits) } : input;
  assertBytes(named.bytes.length, limits);
  return named;
}

/** Plain text can neither inflate nor run in circles: it is read where it is. What an office program wrote is read apart. */
export function isPlain({ bytes }: NamedBytes): boolean {
  return sniff(bytes) === 'text';
}

/** @throws HefaError with one sentence for each way in which the bytes cannot be read */
export async function readBytes(named: NamedBytes, reading: Reading): Promise<Source> {
  const path = shown(named.name);
  const kind = sniff(named.bytes);
  if (kind === 'text' || kind === 'page' || kind === 'rtf') assertMarkup(named.bytes.length, reading.limits);
  const source =
    kind === 'text' ? await readPlain(path, named, reading) : await READERS[kind](path, named.bytes, reading);
  assertCharacters(source.text.length, reading.limits);
  return source;
}

type Reader = (path: string, bytes: Uint8Array, reading: Reading) => Promise<Source>;

/** Each is loaded when a file needs it. */
const READERS: Readonly<Record<Exclude<Kind, 'text'>, Reader>> = {
  zip: readZip,
  ole: readOle,
  pdf: async (path, bytes, { limits }) => (await import('./formats/pdf.ts')).readPdf(path, bytes, limits),
  rtf: async (path, bytes, reading) => (await import('./formats/rtf.ts')).readRtf(path, bytes, reading),
  page: readPage,
};

/** LibreOffice only where it is asked for: it is a program of its own, with its own faults. */
async function readOle(path: string, bytes: Uint8Array, reading: Reading): Promise<Source> {
  const { office } = reading;
  if (office === null) return (await import('./formats/doc.ts')).readDoc(path, bytes, reading);
  const { readDocByOffice } = await import('./formats/doc/office.ts');
  return readDocByOffice(path, bytes, reading, { command: office, timeoutMs: OFFICE_PATIENCE });
}

/** Below the time that a worker has, so that the sentence tells of LibreOffice. */
const OFFICE_PATIENCE = 45_000;

/** Word, OpenDocument and OFD are zips of parts; what is none of them, the reader of Word refuses with a sentence. */
async function readZip(path: string, bytes: Uint8Array, reading: Reading): Promise<Source> {
  const names = new Set([...new Zip(bytes, reading.limits).names].map((name) => name.toLowerCase()));
  if (names.has('ofd.xml')) return (await import('./formats/ofd.ts')).readOfd(path, bytes, reading.limits);
  if (names.has('content.xml') && (names.has('mimetype') || names.has('meta-inf/manifest.xml')))
    return (await import('./formats/odt.ts')).readOdt(path, bytes, reading);
  return (await import('./formats/docx.ts')).readDocx(path, bytes, reading);
}

async function readPage(path: string, bytes: Uint8Array, { limits }: Reading): Promise<Source> {
  return (await import('./formats/html.ts')).readHtml(path, bytes, limits);
}

async function readPlain(path: string, { bytes, unnamed }: NamedBytes, reading: Reading): Promise<Source> {
  const { limits } = reading;
  // No encoding spends more than four bytes on a character: what is too long in any of them is not decoded in each.
  assertCharacters(Math.floor(bytes.length / 4), limits);
  const { text, troubles } = decode(bytes);
  assertCharacters(text.length, limits);
  if (isPage(path, text)) return readPage(path, bytes, reading);
  if (OFFICE.test(path)) throw onlyText(path);
  const source =
    isMarkdown(path) || (unnamed && (await looksLikeMarkdown(text)))
      ? await (await import('./formats/markdown.ts')).readMarkdown(path, text, limits)
      : readText(path, text, limits);
  if (source.blocks.length === 0) throw emptyFile();
  return { ...source, troubles: [...troubles, ...source.troubles] };
}

/** Names of files that an office program writes, never plain text. */
const OFFICE = /\.(?:docx?|docm|dotx?|wps|wpt|pdf|ofd|odt|rtf|xlsx?|pptx?)$/i;

/** A .docx that is no zip: half downloaded, renamed, or an error page in its place. What it says is not the draft. */
function onlyText(path: string): HefaError {
  const extension = /\.\w+$/.exec(path)?.[0] ?? '';
  return new HefaError('wrong-format', {
    zh: `文件名是 ${extension}，内容却只是普通文字，不是该格式的文件；请重新获取文件，确系文字的，改名为 .txt 后再检查`,
    en: `the name says ${extension}, but the file holds only plain text; get the file again, or rename it to .txt if it is one`,
  });
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

async function looksLikeMarkdown(text: string): Promise<boolean> {
  return (await import('./formats/markdown/front-matter.ts')).looksLikeMarkdown(text);
}

async function load(path: string, limits: Limits): Promise<Uint8Array> {
  try {
    // At once where it can be: a thousand small files take four times as long otherwise.
    const found = statSync(path);
    assertBytes(found.size, limits);
    if (found.isFile()) return readFileSync(path);
    // A device may have no end.
    if (found.isCharacterDevice() || found.isBlockDevice()) throw noFile(path);
    return await readFile(path);
  } catch (error) {
    throw explained(path, error);
  }
}

function noFile(path: string): HefaError {
  return new HefaError('unreadable', {
    zh: `${shown(path)} 不是普通文件；请给出文稿的路径`,
    en: `${shown(path)} is no ordinary file; give the path of a draft`,
  });
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof HefaError || !(error instanceof Error) || !('code' in error)) return error;
  const name = shown(path);
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    const text = { zh: `找不到文件 ${name}；请检查路径是否正确`, en: `${name} does not exist; check the path` };
    return new HefaError('not-found', text, { cause: error });
  }
  const text =
    error.code === 'EISDIR'
      ? { zh: `${name} 是文件夹，不是文件`, en: `${name} is a folder, not a file` }
      : {
          zh: `无法读取 ${name}（${error.code}）；请检查权限，或先关闭正在使用它的程序`,
          en: `${name} cannot be read (${error.code}); check its permissions, or close the program that is using it`,
        };
  return new HefaError('unreadable', text, { cause: error });
}
