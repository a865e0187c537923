import type { DatedEvent } from '../../../core/deadlines/deadline.ts';

interface WorkedDeadline {
  readonly event: DatedEvent;
  readonly due: string;
  readonly latest?: string;
  readonly safe?: string;
  readonly provisional: boolean;
}

const publicity = (on: string, due: string, latest: string, provisional = false): WorkedDeadline => ({
  event: { kind: 'publicity', on },
  due,
  latest,
  provisional,
});

const month = (on: string, due: string, latest: string, safe: string, provisional = false): WorkedDeadline => ({
  event: { kind: on < '2026-04' ? 'achievement' : 'change', on },
  due,
  latest,
  safe,
  provisional,
});

/** Deadlines worked out by hand from the notices of 2025 and 2026 and the Civil Code. */
export const workedDeadlines: readonly WorkedDeadline[] = [
  publicity('2025-09-26', '2025-10-09', '2025-10-10'),
  publicity('2026-02-11', '2026-02-24', '2026-02-25'),
  publicity('2026-04-28', '2026-05-07', '2026-05-08'),
  publicity('2026-05-06', '2026-05-11', '2026-05-12'),
  publicity('2026-09-28', '2026-10-09', '2026-10-10'),
  publicity('2026-11-23', '2026-11-27', '2026-11-30'),
  // Printed by the commission without the reckoning: 2021-06-21 to 06-25, 2024-12-12 to 12-18. Both count the first day.
  publicity('2024-12-12', '2024-12-18', '2024-12-19', true),
  // 2027 has no notice: the law says only that 1 January is off.
  publicity('2026-12-28', '2027-01-04', '2027-01-05', true),
  // Begun on a day of rest.
  publicity('2026-09-26', '2026-10-09', '2026-10-10'),
  publicity('2026-10-01', '2026-10-13', '2026-10-14'),

  month('2025-12-31', '2026-01-31', '2026-02-02', '2026-01-30'),
  month('2026-01-15', '2026-02-15', '2026-02-24', '2026-02-14'),
  month('2026-01-28', '2026-02-28', '2026-02-28', '2026-02-28'),
  month('2026-01-29', '2026-02-28', '2026-02-28', '2026-02-28'),
  month('2026-01-30', '2026-02-28', '2026-02-28', '2026-02-28'),
  month('2026-01-31', '2026-02-28', '2026-02-28', '2026-02-28'),
  month('2026-03-04', '2026-04-04', '2026-04-07', '2026-04-03'),
  month('2026-04-01', '2026-05-01', '2026-05-06', '2026-04-30'),
  month('2026-08-20', '2026-09-20', '2026-09-20', '2026-09-20'),
  month('2026-09-01', '2026-10-01', '2026-10-08', '2026-09-30'),
  month('2026-12-31', '2027-01-31', '2027-02-01', '2027-01-29', true),

  { event: { kind: 'revocation', on: '2023-11-24' }, due: '2026-11-24', safe: '2026-11-25', provisional: false },
  { event: { kind: 'revocation', on: '2024-02-29' }, due: '2027-02-28', safe: '2027-03-01', provisional: false },
  { event: { kind: 'registration', on: '2023-05-20' }, due: '2026-05-20', safe: '2026-05-21', provisional: false },
  { event: { kind: 'registration', on: '2024-02-29' }, due: '2027-02-28', safe: '2027-03-01', provisional: false },
  { event: { kind: 'branch', on: '2026-10-01' }, due: '2026-10-01', safe: '2026-09-30', provisional: false },
  { event: { kind: 'branch', on: '2026-10-10' }, due: '2026-10-10', safe: '2026-10-10', provisional: false },
];
