import { doorWords } from '../../../dist/bots/door-words.js';
import { dutyChoices, dutyReply, forContact } from '../../../dist/bots/reminders/letter-turn.js';
import { reminderWords } from '../../../dist/bots/reminders/words.js';
import { converse } from '../../../dist/conversations/converse.js';
import { notice } from '../../../dist/conversations/heard.js';
import { workCalendar } from '../../../dist/core/calendar/work-calendar.js';
import { deadlinesOf } from '../../../dist/core/deadlines/deadlines.js';

const names = {
  zh: { share: '分享', base: '示例基地', channel: '#国合申报' },
  en: { share: 'share', base: 'Example base', channel: '#guohe' },
};
const failures = ['failed', 'away', 'notYours', 'closedToUs', 'notThere', 'wordsOnly', 'perhapsAgain'];
const seenAlone = new Set(['notYours', 'perhapsAgain']);

/**
 * What a person meets beside the talk itself: a result that is shared, a reminder, and what is said when something goes
 * wrong. `privately` is what nobody else sees.
 * @param state the conversation so far, which has come to a result
 */
export function scenes(state, language, circumstances) {
  return [...sharing(state, language, circumstances), reminder(language, circumstances), ...failing(language)];
}

function sharing(state, language, circumstances) {
  const { share, channel } = names[language];
  const there = { ...circumstances, sharesTo: { id: 'C1', name: channel } };
  const turnOf = ({ replies, state: { language, asked } }) => ({ replies, language, asked });
  const preview = converse(state, { text: share }, there, language);
  const button = preview.replies.flatMap(({ choices }) => choices)[0];
  const shared = converse(preview.state, { press: button.id }, there, language);
  const [open, others] = [true, false].map((isOpen) =>
    shared.replies.filter(({ shares = false }) => shares === isOpen),
  );
  const turn = turnOf(shared);
  return [
    { said: `/guohe ${share}`, privately: true, turn: turnOf(preview) },
    { said: button.label, privately: true, turn: { ...turn, replies: others } },
    { turn: { ...turn, replies: open.map((reply) => ({ ...reply, choices: [] })) } },
  ].filter(({ turn: { replies } }) => replies.length > 0);
}

function reminder(language, { today }) {
  const base = { designatedOn: '2024-06-10' };
  const [deadline] = deadlinesOf({ asOf: '2026-05-20', base, events: [] }, workCalendar()).filter(
    ({ duty }) => duty === 'year_end',
  );
  const duty = { id: '1', base: names[language].base, deadline };
  const words = reminderWords[language];
  const choices = dutyChoices(duty, forContact, words);
  const replies = [notice(words.heading(1)), dutyReply(duty, language, today, choices)];
  return { turn: { replies, language, asked: null } };
}

function failing(language) {
  return failures.map((which) => ({
    privately: seenAlone.has(which),
    turn: { replies: [notice(doorWords[language][which])], language, asked: null },
  }));
}
