import { dirname } from 'node:path';
import { explained } from './explained.js';

/**
 * The score of each folder, and every mutant that no test noticed with the reason why.
 * @param reports the JSON reports of the parts that were run
 */
export function scores(reports) {
  const mutants = reports.flatMap(({ files }) =>
    Object.entries(files).flatMap(([file, { source, mutants }]) =>
      mutants.map((mutant) => ({ ...mutant, file, code: codeAt(source, mutant.location) })),
    ),
  );
  const folders = [...new Set(mutants.map(({ file }) => dirname(file)))].sort();
  const rows = folders.map((folder) =>
    row(
      folder,
      mutants.filter(({ file }) => dirname(file) === folder),
    ),
  );
  const left = mutants.filter(({ status }) => unnoticed.has(status));
  return `# What the tests notice

Every change that Stryker makes in the parts of \`core/\` that were run, one at a time. *By time*: the tests did not end.
Written by \`npm run mutation\`.

| folder | changes | noticed | of them by time | score |
|---|---|---|---|---|
${rows.join('\n')}
${row('**all**', mutants)}

## Not noticed

| where | code | changed into | why |
|---|---|---|---|
${left.map(survivor).join('\n')}
`;
}

const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

function row(name, mutants) {
  const count = (statuses) => mutants.filter(({ status }) => statuses.has(status)).length;
  const tried = count(noticed) + count(unnoticed);
  const score = tried === 0 ? '–' : `${((100 * count(noticed)) / tried).toFixed(1)} %`;
  return `| ${name} | ${tried} | ${count(noticed)} | ${count(new Set(['Timeout']))} | ${score} |`;
}

function survivor({ file, code, replacement, location }) {
  const found = explained.find((one) => one.file === file && one.code === code && one.to === replacement);
  return `| ${file}:${location.start.line} | ${cell(code)} | ${cell(replacement)} | ${found?.why ?? ''} |`;
}

function cell(code) {
  const line = code.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

function codeAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}
