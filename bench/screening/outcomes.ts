/** The outcomes of every row, by its name, from reports that stand a row on a line. */
export function outcomesIn(report: string): ReadonlyMap<string, string> {
  const rows = report.split('\n').filter((line) => line.startsWith('{') && line.includes('"clauses"'));
  return new Map(
    rows.map((line) => {
      const { name, clauses } = JSON.parse(line.replace(/,$/, ''));
      return [name, Object.entries(clauses).map(String).sort().join(' ')];
    }),
  );
}

/** The rows that come out otherwise in another report, or are not in it. */
export function rowsThatDiffer(
  report: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...report.keys(), ...other.keys()])].filter((name) => report.get(name) !== other.get(name));
}
