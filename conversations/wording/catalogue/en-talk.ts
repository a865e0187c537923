import type { TalkWords } from './talk-words.ts';

export const enTalk: TalkWords = {
  greeting:
    'Hello, I am 国合 Assistant. I go through the conditions of the Measures for the Administration of Beijing International Science and Technology Cooperation Bases with you, clause by clause. I compare with the text only; I do not designate anyone. Ask about the text at any time (“What does Article 9 say?”). Say “just the outcome” for the short way, “the whole report” for every clause.',
  beingUpdated:
    'I am being updated and will be back in a moment. Everything said before is kept; please send this message again in a few minutes.',
  help: 'Answer the question, or ask about the text. You can also say: don’t know, why, back, progress, result, how can we qualify, receipt, case code, what do you keep about me, start over, 中文.',
  languageChosen: 'All right, English it is.',
  pair: (name, value) => `${name}, ${value}`,
  recorded: (pairs) => `Noted: ${pairs.join('; ')}.`,
  recordedUnknown: (name, matters) =>
    `Noted: ${name} is not known for now. ${matters ? 'It may still change the result; tell me whenever you find out.' : 'As things stand it does not change the result.'}`,
  placeImplies: (place) =>
    /^beijing/i.test(place)
      ? 'From that I take it that you are registered in Beijing; say so if not.'
      : `${place} is in Beijing, so I take it that you are registered in Beijing; say so if not.`,
  changed: (name, before, after) => `Changed: ${name}, ${before} → ${after}.`,
  conclusionsStay: 'No other conclusion changes.',
  misread: (name, reason) => `“${name}” is not noted yet. ${reason}`,
  keptAsItWas: (name, value, reason) => `${reason} “${name}” stays as it was: ${value}.`,
  newYear: (year, names) =>
    `It is ${year} now. What is counted by year needs the new year: ${names.join(', ')}. All other answers stand.`,
  heldForLater: 'I keep the rest of what you said until I know the category (or the total) it belongs to.',
  whatIs: (words, hasOwners) =>
    hasOwners
      ? `What is “${words}”?`
      : `I do not know what “${words}” is, so I did not note it. Please name it too, as in “12 foreign partners”.`,
  onlyOf: (name, categories, own) =>
    `“${name}” counts in the ${categories.join(', ')} category only. The ${own} category does not ask it, so I did not note it.`,
  categoryInferred: (kind, category) =>
    `By Article 8, “${kind}” belongs to the ${category} category. Name another category if you want that one checked.`,
  whyAsked: (clause) => `Asked because of ${clause}.`,
  fieldsOfGuide: (year, fields, source) =>
    `Key fields in the application guide of ${year}: ${fields.join(', ')} (${source}).`,
  countriesOfGuide: (countries) => `Key countries and regions: ${countries.join(', ')}.`,
  why: (name, clause) => `I ask about “${name}” because ${clause} requires it and the answer changes the result:`,
  narrower: (name, value) => `You said ${name}: ${value}. That range does not decide it yet. Can you be more precise?`,
  notHeard: 'I did not understand that, so I noted nothing.',
  notYesNorNo: (words, yes, no) =>
    `I cannot note “${words}” as “${yes.toLowerCase()}” or “${no.toLowerCase()}”; whether it counts is for you to say. Everything said before is kept.`,
  notUnderstood: (example) => `I did not understand that; everything said before is kept. ${example}.`,
  notTaken: (reason, example) => `${reason} Everything said before is kept. ${example}.`,
  contradiction: (part, partValue, whole, wholeValue) =>
    `“${part}” (${partValue}) cannot exceed “${whole}” (${wholeValue}). I kept the earlier answer; please check.`,
  tooLong: (limit) =>
    `That message is too long: at most ${limit} characters at a time. Everything said before is kept.`,
  empty: 'I received no words.',
  undone: (names) => `One step back; taken back: ${names.join(', ')}. Say “redo” to bring it back.`,
  redone: (names) => `Brought back: ${names.join(', ')}.`,
  nothingToRedo: 'There is nothing to bring back.',
  reminders: {
    category: () => 'Back to the question: which category?',
    organization_kind: () => 'Back to the question: what kind of organization is it?',
    legal_form: () => 'Back to the question: who would apply?',
    yes_no: (name, yes, no) => `Back to the question: ${name} – ${yes.toLowerCase()} or ${no.toLowerCase()}?`,
    count: (name) => `Back to the question: how many (${name})?`,
    area: (name) => `Back to the question: how large (${name})?`,
    yuan: (name) => `Back to the question: how much (${name})?`,
    yuan_list: (name) => `Back to the question: how much each (${name})?`,
    day: (name) => `Back to the question: when (${name})?`,
    days: (name) => `Back to the question: ${name} – on which days, if any?`,
    day_or_none: (name) => `Back to the question: until when (${name})?`,
    count_by_year: (name) => `Back to the question: how many in each year (${name})?`,
    yuan_by_year: (name) => `Back to the question: how much in each year (${name})?`,
  },
  review: (count) => (count === 1 ? 'You have answered 1 question:' : `You have answered ${count} questions:`),
  reviewed: (name, value, words) =>
    `· ${name}: ${value} ${words === null ? '(follows from another answer)' : `(you said: ${words})`}`,
  passedOver: (names) => `Passed over: ${names.join(', ')}.`,
  change: (name) => `Change “${name}”`,
  askedToChange: (name) => `All right, please answer “${name}” again. Until you do, the earlier answer stands.`,
  staysAsItIs: (name) => `All right, “${name}” stays as it is.`,
  notChanged: 'All right, nothing is changed.',
  skipped: (name) => `“${name}” is passed over for now. I ask again at the end if it still changes the result.`,
  broughtBack: (names) => `You passed over: ${names.join(', ')}. The result still turns on it, so I ask once more.`,
  wouldBe: (answer, outcome) => `· “${answer}”: ${outcome}.`,
  asks: (demand) => `It asks for: ${demand}.`,
  reachedOrNot: (reached, short) => `· Reached: ${reached}; not reached: ${short}.`,
  dependsOnOthers: 'depends on other answers too',
  thenOverall: (outcome, overall) => `${outcome}, and so for the whole: “${overall}”`,
  onlyPreference: 'It is no condition; it only bears on being given preference.',
  moreThanUnknown: 'I do not know yet how many there are now, so I cannot add to them. Tell me the number first.',
  handOff: (contact) => `You can reach a person here: ${contact}. Everything you told me is kept.`,
  noHandOff:
    'No contact for a person has been set up here; please ask the Commission directly. Everything you told me is kept.',
  reliable:
    'I compare your answers with the text, clause by clause, and every quotation can be opened and checked. It is neither legal advice nor a designation. “Review” shows what I noted, so that you can correct it.',
  stillNotUnderstood: (example) =>
    `Sorry, I still do not understand. ${example}. You can also say “skip”, or “talk to a person”.`,
  robot: 'I am a program, not a person, and no language model: I only compare your answers with the text.',
  insult: 'I am sorry this is tiresome. Put it another way, or say “talk to a person”.',
  praise: 'Thank you.',
  nothingToUndo: 'This is the first step already.',
  confirmNextOne: 'One organization at a time. Going on to another one clears the answers so far. Are you sure?',
  confirmRestart: 'Starting over clears all answers so far. Are you sure?',
  restarted: 'Cleared. Let us start over.',
  notRestarted: 'All right, every answer is kept.',
  progress: (answered, left) => `${answered} answered, at most ${left} more to ask.`,
  stillOpen: (names, more) => `Still open: ${names.join(', ')}${more ? ' and others' : ''}.`,
  toldAlready: 'Sorry, I may have misread it. Please see what is noted, and say again in other words what is missing.',
  nothingAnswered: 'Nothing has been answered yet.',
  soFar: 'So far:',
  decided:
    'The outcome is settled. Ask about the text, say “every clause” to go through the rest, “back” to change an answer, or “start over”.',
  finished:
    'Everything that matters has been asked. Ask about the text, say “back” to change an answer, or “start over”.',
  decidedEarly:
    'One condition is certainly not met, so I tell you now. You can stop here, or go on through every clause.',
  alsoNotMet: (outcome) => `Another condition is certainly not met; the conclusion stays: ${outcome}.`,
  outcomeSettled: 'The outcome is settled; the other questions would not change it, so I tell you now.',
  aims: {
    outcome: (left) =>
      `All right: only what the outcome turns on, and I stop once it is settled. At most ${left} more to ask.`,
    report: (left) => `All right, clause by clause. At most ${left} more to ask.`,
  },
  waysNeedKind: 'Tell me first what kind of organization you are; then I can say how to qualify.',
  waysNeedNothing: 'Every condition written in the text is met already; nothing has to change.',
  receipt: (code) =>
    `The receipt so far: ${code}. A receipt holds the answers, the words they came from, the decisions and the quotations, so that anyone can check them. To have all of it: the web page offers it under the result, the terminal writes it with guohe chat --receipt.`,
  whatIf:
    'Say what to suppose, such as “what if we sign 3 more?” or “what if we wait a year?”. I tell what would change and leave your answers alone, unless you keep it.',
  forOthers:
    'You can ask for others, one organization at a time: begin with one of them. “Start over” goes on to the next; say “case code” first to keep the answers of this one.',
  hello: 'Hello.',
  thanks: 'You are welcome.',
  goodbye: 'Goodbye. Every answer is kept; come back at any time.',
  acknowledge: 'All right.',
  noBaseOfYours:
    'You are not registered here as a contact of any base, so there are no deadlines to show. If you are one, ask the staff who keep the register to add you.',
  nothingSupposed: 'There is no supposition to keep now; your answers are as they were.',
  staleChoice: 'That button no longer works.',
  earlierButton: (name, value) => `That button is of an earlier message; already noted: ${name}, ${value}.`,
  changeTo: (value) => `Change to ${value}`,
};
