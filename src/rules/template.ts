import type { Bilingual, Language } from '../errors.ts';
import type { FactKind } from '../facts/facts.ts';
import { fieldsOf } from '../facts/registry.ts';
import type { Shape } from './shapes/shape.ts';

const PLACEHOLDER = /\{([^{}]*)\}/g;
const UNKNOWN: Bilingual = { zh: '（未写明）', en: '(not stated)' };

/** The names between braces, in order. */
export function placeholdersIn(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** What a message may name: {text}, the fields of the fact where a breach has one, and the words of the shape. */
export function placeholdersFor(shape: Shape, fact: FactKind): string[] {
  return shape.showsFact ? ['text', ...Object.keys(fieldsOf(fact)), ...shape.words] : [...shape.words];
}

/** Fills a template in both languages; what is not known is said to be so. */
export function fill(template: Bilingual, value: (name: string) => Bilingual | null): Bilingual {
  const say = (language: Language): string =>
    template[language].replace(PLACEHOLDER, (_, name: string) => (value(name) ?? UNKNOWN)[language]);
  return { zh: say('zh'), en: say('en') };
}
