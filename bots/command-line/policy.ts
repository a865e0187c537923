import { suggestedMetadata } from '../../policy-text/import/suggested-metadata.ts';
import type { Language } from '../../policy-text/language.ts';
import type { StoredRegulation } from '../../policy-text/library/stored-regulation.ts';
import { type Kept, openPolicyFolder, type PolicyFolder } from '../library/policy-folder.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { BadInput } from './input/bad-input.ts';
import { configurationFrom } from './input/environment.ts';
import { printJson } from './output/json.ts';
import { folderRefused } from './policy/added-regulations.ts';
import { type Alike, alikeAmong, alikeLines } from './policy/alike.ts';
import { askMetadata } from './policy/ask-metadata.ts';
import { documentFrom, type ReadDocument } from './policy/document-input.ts';
import { anotherId, type MetadataGiven, metadataFrom, metadataOptions, suggestedFor } from './policy/metadata-input.ts';
import { countLine, countsOf, firstLines, leftOutLines, remarkLines } from './policy/outline.ts';
import { listLine, metadataLines, regulationLines } from './policy/regulation-lines.ts';
import { isAtTerminal, personAtTerminal } from './policy/terminal.ts';
import { policyWords } from './policy/words.ts';

const onlyWithAdd = [...metadataOptions, 'encoding'];
const switchesOfAdd = ['replace', 'dry-run', 'yes'];

/**
 * `guohe policy`: the regulations that were added. `add FILE` reads one, shows what it was read as and keeps it; `show
 * ID` shows one; `remove ID` takes one away.
 */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, onlyWithAdd, switchesOfAdd);
  const { POLICY_FOLDER } = process.env;
  const { policyFolder } = configurationFrom({ POLICY_FOLDER });
  const folder = openPolicyFolder(policyFolder);
  const [action = 'list', ...words] = given.words;
  try {
    if (action !== 'add') onlyToAdd(given);
    if (action === 'add') await add(words, folder, given);
    else if (action === 'list' && words.length === 0) list(await folder.all(), given);
    else if (action === 'show') show(await keptAs(words, folder), given);
    else if (action === 'remove') await remove(words, folder, given);
    else throw new BadInput({ field: 'ARGUMENT', given: given.words.join(' '), taken: actions });
  } catch (error) {
    throw folderRefused(policyFolder, error);
  }
}

function list(all: readonly Kept[], { json, language = 'zh' }: Arguments): void {
  if (json) printJson({ regulations: all.map(keptJson) });
  else if (all.length === 0) console.log(policyWords[language].none);
  else console.log(all.map((kept) => keptLine(kept, language)).join('\n'));
}

function show(kept: Kept, { json, language = 'zh' }: Arguments): void {
  if (!('regulation' in kept)) throw new BadInput({ field: 'ID', given: kept.id, taken: aWholeFile });
  const { regulation } = kept;
  if (json) printJson({ ...keptJson(kept), clauses: regulation.clauses });
  else console.log(regulationLines(regulation, shanghaiToday(), language).join('\n'));
}

async function remove(words: readonly string[], folder: PolicyFolder, { json, language = 'zh' }: Arguments) {
  const { id } = await keptAs(words, folder);
  await folder.remove(id);
  if (json) printJson({ removed: id });
  else console.log(policyWords[language].removed(id));
}

/** Nothing is kept before everything that was given has been read and found good. */
async function add(words: readonly string[], folder: PolicyFolder, given: Arguments): Promise<void> {
  const { json, language = 'zh', options, flags } = given;
  const document = await documentFrom(words, options.encoding);
  const { reading, source } = document;
  const fromOptions: MetadataGiven = Object.fromEntries(metadataOptions.map((option) => [option, options[option]]));
  const suggested = suggestedFor(suggestedMetadata(reading), source.name);
  if (!json) console.log(previewLines(document, language).join('\n'));

  const inUse = flags.has('replace') ? [] : (await folder.all()).map(({ id }) => id);
  if (options.id !== undefined && inUse.includes(options.id)) throw idInUse(options.id);
  const person = isAtTerminal() && !json && !flags.has('yes') && document.path !== '-' ? personAtTerminal() : null;
  try {
    const answers = person
      ? await askMetadata(fromOptions, suggested, language, person, inUse)
      : { ...suggested, ...withoutGaps(fromOptions) };
    const metadata = metadataFrom(answers);
    // Somebody else may have added one while the questions were answered.
    const all = await folder.all();
    const replaced = all.some(({ id }) => id === metadata.id);
    if (replaced && !flags.has('replace')) throw idInUse(metadata.id);
    const stored: StoredRegulation = { format: 1, metadata, source, articles: [...reading.articles] };
    const alike = alikeAmong(all, stored);
    if (!json) for (const line of alikeLines(alike, shanghaiToday(), language)) console.log(line);
    const isDry = flags.has('dry-run');
    const isAgreed =
      isDry || person === null || /^(?:y|yes|是|好|对)$/i.test((await person.ask(policyWords[language].agree)).trim());
    if (!isDry && isAgreed) await folder.keep(stored);
    const added = !isDry && isAgreed;
    if (json) printJson({ added, replaced: replaced && added, ...addedJson(stored, document, alike) });
    else console.log(outcomeLines(stored, added, replaced, language).join('\n'));
  } finally {
    person?.leave();
  }
}

function previewLines({ reading, counts }: ReadDocument, language: Language): readonly string[] {
  const said = policyWords[language];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    reading.title ? `《${reading.title.text}》` : said.noTitle,
    `  ${countLine(reading, language)}`,
    ...firstLines(reading.articles).map((line) => `  ${line}`),
    ...section(said.leftOut, leftOutLines(reading, counts, language)),
    ...section(said.remarks, remarkLines(reading, counts, language)),
    '',
  ];
}

function outcomeLines(
  { metadata }: StoredRegulation,
  added: boolean,
  replaced: boolean,
  language: Language,
): readonly string[] {
  const said = policyWords[language];
  const open = (['number', 'issuer', 'issuedOn', 'from'] as const).filter((name) => metadata[name] === null);
  const options = open.map((name) => (name === 'issuedOn' ? '--issued-on' : `--${name}`));
  return [
    `《${metadata.title}》 ${metadata.id}`,
    ...metadataLines(metadata, shanghaiToday(), language),
    ...(options.length > 0 ? [`  ${said.open}${options.join(' ')}`] : []),
    added ? (replaced ? said.replaced(metadata.id) : said.added(metadata.id)) : said.notAdded,
  ];
}

function addedJson({ metadata }: StoredRegulation, { reading, counts }: ReadDocument, alike: readonly Alike[]) {
  return {
    metadata,
    ...countsOf(reading),
    firstLines: firstLines(reading.articles),
    counts,
    leftOut: reading.leftOut,
    remarks: reading.remarks,
    alike: alike.map(({ kept, why }) => ({ id: kept.id, why })),
  };
}

function keptJson(kept: Kept) {
  if (!('regulation' in kept)) return { id: kept.id, damaged: true };
  const { stored, regulation } = kept;
  const articles = regulation.clauses.filter(({ parent }) => parent === null).length;
  return { ...stored.metadata, articles, source: stored.source };
}

function keptLine(kept: Kept, language: Language): string {
  if ('regulation' in kept) return listLine(kept.regulation, shanghaiToday(), language);
  return `${kept.id}  ${policyWords[language].damaged}`;
}

async function keptAs(words: readonly string[], folder: PolicyFolder): Promise<Kept> {
  const all = await folder.all();
  const kept = words.length === 1 ? all.find(({ id }) => id === words[0]) : undefined;
  if (kept) return kept;
  const ids = all.map(({ id }) => id).join(', ');
  const taken = ids === '' ? nothingKept : { zh: `已收录的编号：${ids}`, en: `the id of one that was added: ${ids}` };
  throw new BadInput({ field: 'ID', given: words.length > 0 ? words.join(' ') : undefined, taken });
}

function idInUse(id: string): BadInput {
  return new BadInput({ field: '--id', given: id, taken: anotherId });
}

/** @throws BadInput when an option is given that only `add` takes. */
function onlyToAdd({ options, flags }: Arguments): void {
  const name = [...Object.keys(options), ...flags][0];
  if (name !== undefined) throw new BadInput({ field: `--${name}`, given: options[name] ?? true, taken: withAdd });
}

function withoutGaps(given: MetadataGiven): MetadataGiven {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const actions = { zh: ' add FILE、list、show ID 或 remove ID', en: 'add FILE, list, show ID or remove ID' };
const withAdd = { zh: '和 add FILE 一起写', en: 'use with add FILE' };
const aWholeFile = {
  zh: '完好的文件；这一份已损坏，请重新收录',
  en: 'a whole file; this one is damaged, add it again',
};
const nothingKept = { zh: '已收录的编号；还没有收录任何法规', en: 'the id of one that was added; there is none yet' };
