import { columnOf } from '../features/columns.ts';
import { unlearnedScore } from '../ranking.ts';
import { Forest } from '../trees.ts';
import { boost } from './boost.ts';
import { examplesOf, type JudgedQuestion } from './examples.ts';

/** From next to nothing to so much that what was learned only decides between candidates that are all but equal. */
const PRIORS: readonly number[] = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32];
/** Each third of the questions is put in order by what the other two taught. */
const FOLDS = 3;
/** By how many standard errors a way to put them in order may seem worse than the best and yet be as good but for chance: 95 %. */
const CHANCE = 2;
/** How many hits a person looks at. */
const LOOKED_AT = 10;

/**
 * Chooses how much the score without learning counts beside what the trees say, by what orders best such questions as
 * the trees have not seen. Of all that are as good but for chance it takes the middle, made less by the share of the
 * questions that taught those trees: the more taught, the less a prior counts. It takes the most when learning nothing is as good.
 */
export function choosePrior(questions: readonly JudgedQuestion[]): number {
  const unseen: Scored[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const forest = new Forest(boost(examplesOf(questions.filter((_, at) => at % FOLDS !== fold))), columnOf.width);
    unseen.push(...questions.filter((_, at) => at % FOLDS === fold).map((question) => scored(question, forest)));
  }
  const nothing = unseen.map(({ question, plain }) => goodness(question, plain));
  const ways = PRIORS.map((prior) => ({
    prior,
    good: unseen.map(({ question, plain, said }) =>
      goodness(
        question,
        said.map((say, row) => say + prior * (plain[row] as number)),
      ),
    ),
  }));
  const best = ways.map(({ good }) => good).reduce((a, b) => (mean(b) > mean(a) ? b : a), nothing);
  if (isAsGood(nothing, best)) return PRIORS.at(-1) as number;
  const good = ways.filter((way) => isAsGood(way.good, best));
  return (2 ** mean(good.map(({ prior }) => Math.log2(prior))) * (FOLDS - 1)) / FOLDS;
}

/** What the trees say of each candidate of a question that they have not seen, and its score without them. */
interface Scored {
  readonly question: JudgedQuestion;
  readonly said: Float64Array;
  readonly plain: Float64Array;
}

function scored(question: JudgedQuestion, forest: Forest): Scored {
  const { documents, rows } = question;
  const { width } = columnOf;
  return {
    question,
    said: Float64Array.from(documents, (_, row) => forest.sayOf(rows, row * width)),
    plain: Float64Array.from(documents, (_, row) => unlearnedScore(rows, row * width)),
  };
}

/** Between 0 and 1: the share of the answers among the first hits, and one over the place of the first of them, together. */
function goodness({ documents, right }: JudgedQuestion, scores: Float64Array): number {
  const places = documents.flatMap((document, row) => (right.has(document) ? [placeOf(row, documents, scores)] : []));
  const seen = places.filter((place) => place <= LOOKED_AT);
  return seen.length === 0 ? 0 : (seen.length / right.size + 1 / Math.min(...seen)) / 2;
}

/** The place of a candidate in the order of their scores: 1 is the first. */
function placeOf(row: number, documents: readonly number[], scores: Float64Array): number {
  const own = scores[row] as number;
  let place = 1;
  for (let other = 0; other < documents.length; other += 1) {
    const score = scores[other] as number;
    if (score > own || (score === own && (documents[other] as number) < (documents[row] as number))) place += 1;
  }
  return place;
}

/** Whether a way to put the same questions in order is not worse than the best by more than chance. */
function isAsGood(way: readonly number[], best: readonly number[]): boolean {
  const behind = best.map((good, at) => good - (way[at] as number));
  const most = mean(behind);
  const spread = Math.sqrt(mean(behind.map((by) => (by - most) ** 2)));
  return most <= (CHANCE * spread) / Math.sqrt(behind.length);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
