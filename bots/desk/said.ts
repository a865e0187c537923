import type { Conversation } from '../../conversations/state.ts';
import type { Amending, Incoming, Said } from '../desk.ts';

/** What is kept of a message: of a press the label the person saw, for showing the conversation again. */
export function saidIn({ message, editedAt }: Incoming, before: Conversation | null): Said {
  if ('text' in message) return { text: message.text.toWellFormed(), ...(editedAt && { editedAt }) };
  if ('form' in message) return message;
  const label = before?.offered.find(({ id }) => id === message.press)?.label;
  return label === undefined ? message : { ...message, label };
}

/** What a message says that was edited to a text or, with null, deleted. */
export function amendedSaid({ editedAt }: Amending, text: string | null): Said {
  if (text === null) return { text: '', isDeleted: true };
  return { text: text.toWellFormed(), ...(editedAt && { editedAt }) };
}

/** Whether a message has been edited again since, or deleted: platforms may hand over one edit behind another. */
export function isOverdue({ editedAt }: Amending, said: Said | undefined): boolean {
  if (said?.isDeleted) return true;
  return editedAt !== undefined && said?.editedAt !== undefined && editedAt < said.editedAt;
}
