import { factNames } from '../../core/fact.ts';

const outside = 'said of files and requests, not in conversation';
const unitTested = 'a rare turn of the ways to qualify; put into words in ways-reply.test.ts or the tests of the core';

/** What no written conversation comes to, each with the reason. `chat-coverage.test.ts` keeps the list true. */
export const notInChats: Readonly<Record<string, string>> = {
  'commandLine.badField': outside,
  ...Object.fromEntries(
    [
      ...['area', 'calendar_day', 'category', 'count', 'count_by_year', 'day', 'day_or_none', 'days', 'fact_name'],
      ...['guide', 'legal_form', 'object', 'organization_kind', 'parameter_name', 'part_of_whole', 'past_full_year'],
      ...['rd_growth_benchmark', 'yes_no', 'yuan', 'yuan_by_year', 'yuan_list'],
    ].map((shape) => [`taken.${shape}`, outside]),
  ),
  'talk.changeTo': 'offered beside a button of an earlier message; earlier-buttons.test.ts presses some',
  'talk.earlierButton': 'said of buttons of an earlier message; earlier-buttons.test.ts presses some',
  'talk.staleChoice': 'said of buttons that stand for nothing any more; earlier-buttons.test.ts presses some',
  'talk.newYear': 'said when a conversation goes on in another year; new-year.test.ts goes on in one',
  'talk.handOff': 'named only where staff set a contact; hand-off.test.ts sets one',
  'talk.beingUpdated': 'said by the desk beside a later version; rolling-upgrade.test.ts runs beside one',
  'cases.letter': 'told unasked, by a letter; case-news.test.ts reads it',
  'cases.tooManyTries': 'said by the count that the desk keeps; case-files.test.ts tries often enough',
  ...Object.fromEntries(
    ['hello', 'onlyToYou'].map((key) => [`openly.${key}`, 'said where others read along; answer-openly.test.ts asks']),
  ),
  'openly.askedAnew': 'said of questions that were edited; the in-company tests of the doors edit some',
  ...Object.fromEntries(
    [...['title', 'submit', 'cancel', 'open', 'nothingToFill', 'unchanged', 'notRead', 'refused', 'refusedField']].map(
      (key) => [`form.${key}`, 'said of forms, which only some doors can show; forms.test.ts fills them in'],
    ),
  ),
  ...Object.fromEntries(
    factNames.map((fact) => [`facts.${fact}.short`, 'asked in the modals of Discord alone; modal.test.ts reads them']),
  ),
  ...Object.fromEntries(
    ['edited', 'deleted', 'withdrawn', 'notUnderstood'].map((key) => [
      `amend.${key}`,
      'said of messages edited or deleted; amend.test.ts does both',
    ]),
  ),
  ...Object.fromEntries(
    [...['offer', 'preview', 'confirm', 'keep', 'shared', 'changed', 'elsewhere', 'nothingYet', 'heading']].map(
      (key) => [`share.${key}`, 'said where others read along; share.test.ts shares'],
    ),
  ),
  'ways.category': unitTested,
  'ways.fixed.beyond_calendar': unitTested,
  'ways.keeps': unitTested,
  'ways.kind': unitTested,
  'ways.shareOf': unitTested,
  'ways.totalAtMost': unitTested,
};
