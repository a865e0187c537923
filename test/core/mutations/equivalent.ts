const softenedAnyway =
  'The clause stands under 原则上 already. Softening a part first turns its not_met into in_principle_short, which is what ' +
  '原则上 makes of the clause in the end; and beside another area the better of the two is the same, since 或 puts ' +
  'in_principle_short below unknown, just as it does not_met.';

/** The drafting errors that change no outcome of any case, by name, each with the proof. */
export const equivalents: Readonly<Record<string, string>> = {
  'a hard rule put under 原则上: 5.3 existingBases': softenedAnyway,
  'a hard rule put under 原则上: 8.1.2 any(parkFloorArea, parkLandArea)': softenedAnyway,
  'a hard rule put under 原则上: 8.1.2 parkFloorArea': softenedAnyway,
  'a hard rule put under 原则上: 8.1.2 parkLandArea': softenedAnyway,
  '且 read as 或: 8.2.5 researchEvents':
    'The clause asks for one series only: the worst and the best of one outcome are that outcome, in each year and on average.',
};
