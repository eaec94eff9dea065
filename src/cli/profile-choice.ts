import type { Config } from '../config/config.ts';
import { NATIONAL, type Profile, withOwn } from '../rules/profile.ts';
import { resolved, type ShippedProfile } from '../rules/shipped-profile.ts';
import { nearest } from '../yaml/nearest.ts';
import { choice } from './values.ts';

/** The profile of a run: that of the line, else that of hefa.yaml with its own values, else the national one. */
export async function profileFor(
  name: string | undefined,
  { profile: own, refuse }: Pick<Config, 'profile' | 'refuse'>,
): Promise<Profile> {
  // Where nobody asks for a place, nothing is read.
  if (name === undefined && (own?.name ?? null) === null) return withOwn(NATIONAL, own?.values ?? {});
  const all = await (await import('../rules/profile-load.ts')).loadProfiles();
  const names = all.map((one) => one.name);
  if (name !== undefined) return named(choice('--profile', name, names), all);
  if (!own?.name) return NATIONAL;
  if (!names.includes(own.name)) throw refuse(['profile', 'extends'], unknown(own.name, names));
  return withOwn(named(own.name, all), own.values);
}

function named(name: string, all: readonly ShippedProfile[]): Profile {
  return resolved(all.find((one) => one.name === name) as ShippedProfile, all);
}

function unknown(name: string, names: readonly string[]) {
  const near = nearest(name, names);
  return {
    zh: `没有地方配置“${name}”${near ? `，是否想写“${near}”？` : '。'}可用：${names.join('、')}`,
    en: `There is no profile "${name}"${near ? `; did you mean "${near}"?` : '.'} Known: ${names.join(', ')}`,
  };
}
