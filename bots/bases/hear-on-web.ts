import { notice } from '../../conversations/heard.ts';
import type { Reply } from '../../conversations/reply.ts';
import { simplified } from '../../conversations/script.ts';
import { readBaseTalk } from '../../conversations/understanding/base-talk.ts';
import type { Language } from '../../policy-text/language.ts';
import type { Aside, ContactSettings } from './contact-counter.ts';
import { ownerOf } from './private-address.ts';
import { basesIn, basesOf } from './register.ts';
import { yearsOf } from './show-bases.ts';
import { baseWords } from './words.ts';

/**
 * On a web page nobody is known: whoever sends the address of their own pages of bases is shown the year of each, and who
 * asks for their timeline is told so. Nothing can be changed there. Null when something else is said.
 */
export async function hearOnWeb(text: string, language: Language, settings: ContactSettings): Promise<Aside | null> {
  const { database, today, publicUrl } = settings;
  const words = baseWords[language];
  const aside = (...replies: readonly Reply[]): Aside => ({ replies, language });
  const token = /\/bases\/([0-9a-f]{40})(?![0-9a-f])/.exec(text)?.[1];
  if (token === undefined) {
    const asks = publicUrl !== undefined && readBaseTalk(simplified(text), today())?.kind === 'year';
    return asks ? aside(notice(words.sendAddress)) : null;
  }
  const who = await ownerOf(database, token, 'pages');
  const bases = who ? await basesIn(database, await basesOf(database, who.channel, who.address)) : [];
  if (bases.length === 0) return aside(notice(who ? words.noBasesThere : words.addressIsOver));
  const addressOf = (name: string, year: number) =>
    `bases/${token}/${encodeURIComponent(name)}/timeline.svg?${new URLSearchParams({ year: `${year}`, in: language })}`;
  return aside(...(await yearsOf(bases, language, settings, addressOf)));
}
