import { pipeline } from 'node:stream/promises';
import { isCalendarDay } from '../../core/calendar-day.ts';
import type { Parameters } from '../../core/case-file.ts';
import { InputError, readParameters } from '../../core/read-case-file.ts';
import { shanghaiToday } from '../shanghai-today.ts';
import { readArguments } from './arguments.ts';
import { BadInput } from './input/bad-input.ts';
import { takenInWords } from './input/case-file-input.ts';
import { decoded } from './input/encoding.ts';
import { configurationFrom } from './input/environment.ts';
import { jsonFrom } from './input/json-input.ts';
import { openSource } from './input/source.ts';
import { printJson } from './output/json.ts';
import { jsonReport, summaryJson } from './screen/json-report.ts';
import { openOutFile } from './screen/out-file.ts';
import { Progress } from './screen/progress.ts';
import { formatOf, rowsIn } from './screen/read-rows.ts';
import type { Report } from './screen/report.ts';
import { resultOf } from './screen/result.ts';
import type { BadRow, Row } from './screen/row.ts';
import { summaryLine, tableReport } from './screen/table-report.ts';
import { Tally } from './screen/tally.ts';
import { takenHere } from './screen/words.ts';

/** What a process that was told to stop ends with. */
const statuses = { SIGINT: 130, SIGTERM: 143 } as const;

const otherOptions = ['as-of', 'encoding', 'format', 'out', 'parameters'];

/**
 * `guohe screen FILE`: a list of organizations (CSV, or a JSON object a line) decided row by row, in order. What cannot be
 * read in a row stands in its place. `--out FILE` writes into a file that is there only when it is whole.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { words, json, language = 'zh', options } = readArguments(args, otherOptions);
  const asOf = dayFrom(options['as-of']);
  const parameters = await parametersFrom(options.parameters);
  const format = formatOf(options.format, words[0] ?? '');
  const stop = new AbortController();
  const listening = listenForStop(stop);
  const source = await openSource(words, stop.signal);
  const out = options.out === undefined ? null : await openOutFile(options.out);
  const showsProgress = process.stderr.isTTY && (out !== null || !process.stdout.isTTY);
  const progress = showsProgress ? new Progress(process.stderr, source, language) : null;
  const tally = new Tally();
  try {
    const rows = rowsIn(decoded(source, options.encoding), format, { asOf, parameters });
    const report = json ? jsonReport(asOf, language) : tableReport(language, out !== null);
    const text = written(rows, report, tally, stop.signal, progress);
    if (out) await out.write(text);
    else await pipeline(text, process.stdout, { end: false });
    if (!stop.signal.aborted) await out?.keep();
  } finally {
    listening.end();
    progress?.clear();
    await out?.discard();
  }
  const isComplete = !stop.signal.aborted;
  if (!json) console.error(summaryLine(tally, isComplete, language));
  else if (out) printJson({ out: isComplete ? options.out : null, summary: summaryJson(tally, isComplete) });
}

/** The report, a piece for each batch of rows; nothing before the file has proved usable. */
async function* written(
  rows: AsyncIterable<readonly (Row | BadRow)[]>,
  report: Report,
  tally: Tally,
  stop: AbortSignal,
  progress: Progress | null,
): AsyncGenerator<string> {
  let text = report.opening;
  try {
    for await (const batch of rows) {
      for (const row of batch) {
        const result = resultOf(row);
        tally.count(result);
        text += report.row(result);
      }
      progress?.show(tally);
      yield text;
      text = '';
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
  yield text + report.closing(tally, !stop.aborted);
}

/** Ctrl-C ends the work where it is, and what was begun is closed; a second one ends the process. */
function listenForStop(stop: AbortController): { end(): void } {
  const listeners = Object.entries(statuses).map(([signal, status]) => {
    const listener = () => {
      process.exitCode = status;
      stop.abort();
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return {
    end() {
      for (const forget of listeners) forget();
    },
  };
}

function dayFrom(given: string | undefined): string {
  if (given === undefined) return shanghaiToday();
  if (isCalendarDay(given)) return given;
  throw new BadInput({ field: '--as-of', given, taken: takenInWords(new InputError('asOf', given, 'calendar_day')) });
}

/** The parameters of `--parameters FILE`, before those of the environment. */
async function parametersFrom(path: string | undefined): Promise<Parameters> {
  const { RD_GROWTH_BENCHMARK, APPLICATION_GUIDE } = process.env;
  const { parameters } = configurationFrom({ RD_GROWTH_BENCHMARK, APPLICATION_GUIDE });
  if (path === undefined) return parameters;
  try {
    return { ...parameters, ...readParameters(await jsonFrom([path], takenHere.parameters, '--parameters')) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new BadInput({ field: error.field, given: error.given, taken: takenInWords(error) });
  }
}
