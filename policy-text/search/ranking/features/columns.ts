/** The features of a candidate, a column each. */
export const FEATURES = [
  // what the words say
  'score',
  'scoreToBest',
  'rank',
  'characters',
  'pairs',
  'words',
  'pairsCovered',
  'wordsCovered',
  'rarestWord',
  'secondWord',
  'longestRun',
  'ownRarity',
  'ownRarityToBest',
  'queryLength',
  'possible',
  // what its regulation says
  'regulationBest',
  'toRegulationBest',
  'regulationRank',
  'rankInRegulation',
  'regulationCandidates',
  'regulationSum',
  'regulationSize',
  'authority',
  // where it stands and what shape it has
  'length',
  'number',
  'fromEnd',
  'neighbour',
  'secondNeighbour',
  'cuesShared',
  'cuesMissed',
  // what questions asked before say
  'alike',
  'alikeToBest',
  'alikeSum',
  'alikeRegulation',
  'alikeRegulationSum',
  'times',
  'timesOfRegulation',
  'nextToAlike',
  'explained',
  'explainedToBest',
] as const;

export type Feature = (typeof FEATURES)[number];

/** The column of each feature, and how many columns there are. */
export const columnOf = Object.fromEntries([
  ...FEATURES.map((name, column) => [name, column]),
  ['width', FEATURES.length],
]) as Readonly<Record<Feature | 'width', number>>;

/** Rows of features, one after the other. */
export type Rows = Float32Array;
