import { existsSync, readFileSync } from 'node:fs';
import { shippedFolder } from './load.ts';
import type { ShippedProfile } from './shipped-profile.ts';

/** The profiles as the build compiled them; undefined where hefa runs from its sources. */
const compiled = ['./profiles.json', '../profiles.json'].map((path) => new URL(path, import.meta.url)).find(existsSync);

/** The profiles that ship with hefa, each after the one that it extends. */
export async function loadProfiles(): Promise<readonly ShippedProfile[]> {
  if (compiled) return JSON.parse(readFileSync(compiled, 'utf8')) as readonly ShippedProfile[];
  return (await import('./profile-text.ts')).readProfiles(shippedFolder);
}
