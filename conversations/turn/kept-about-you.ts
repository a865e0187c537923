import { intentId } from '../choice-id.ts';
import { askAgain, type Heard, notice } from '../heard.ts';
import { factsIn, withoutMember } from '../shared-case/entries.ts';
import { type Conversation, freshConversation } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';

/** Lists what is kept about the person, to be exported or deleted. */
export function tellKept(state: Conversation): Heard {
  const { kept } = catalogues[state.language];
  const choices = [
    { id: intentId('export'), label: kept.buttons.export },
    { id: intentId('delete'), label: kept.buttons.delete },
  ];
  const list = kept.list(ownAnswers(state), state.shared?.file.code ?? null);
  return askAgain(state, { ...notice(list), choices });
}

function ownAnswers({ facts, shared }: Conversation): number {
  if (!shared) return Object.keys(facts).length;
  const { me, file } = shared;
  return factsIn(file.entries).filter((fact) => file.entries[fact]?.some(({ by }) => by === me)).length;
}

/** Hands everything over; the door adds it, since it is kept behind the conversation. */
export function exportKept(state: Conversation): Heard {
  return askAgain(state, { ...notice(catalogues[state.language].kept.exported), handsOut: 'everything_kept' });
}

/** Asks before anything is deleted. */
export function confirmDelete(state: Conversation): Heard {
  const { kept } = catalogues[state.language];
  const choices = [
    { id: intentId('confirm_delete'), label: kept.buttons.confirmDelete },
    { id: intentId('keep'), label: kept.buttons.keep },
  ];
  const confirm = { ...notice(kept.confirmDelete(state.shared !== undefined)), choices };
  return { state: { ...state, confirmingRestart: false }, replies: [confirm], next: 'wait' };
}

/** Deleting was asked for by the last message, and waits for a yes. */
export function isConfirmingDelete({ offered }: Conversation): boolean {
  return offered.some(({ id }) => id === intentId('confirm_delete'));
}

/** Deletes everything, the person's answers in a case file included; only right after it was asked for. */
export function deleteKept(state: Conversation): Heard {
  if (!isConfirmingDelete(state)) return confirmDelete(state);
  const { shared, language, script } = state;
  return {
    state: freshConversation(language, script),
    replies: [notice(catalogues[language].kept.deleted)],
    next: 'wait',
    forget: true,
    ...(shared && { left: withoutMember(shared.file, shared.me) }),
  };
}
