import { ActivityTypes, ConversationState, MemoryStorage, TestAdapter } from 'botbuilder-core';
import { ChoicePrompt, ConfirmPrompt, DialogSet, WaterfallDialog } from 'botbuilder-dialogs';

/** A waterfall dialog with the first questions of the interview: kind of organization, registered here, in force, form. */
export async function botFramework() {
  return () => {
    const storage = new MemoryStorage();
    const state = new ConversationState(storage);
    const dialogs = new DialogSet(state.createProperty('dialog'));
    const answers = {};
    dialogs.add(new ChoicePrompt('kind', undefined, 'en-us'));
    dialogs.add(new ConfirmPrompt('yesNo', undefined, 'en-us'));
    const keep = (name, step) => {
      answers[name] = step.result;
    };
    dialogs.add(
      new WaterfallDialog('interview', [
        (step) =>
          step.prompt('kind', {
            prompt: 'What kind of organization?',
            choices: ['university', 'hospital', 'incubator'],
          }),
        (step) => {
          keep('kind', step);
          return step.prompt('yesNo', 'Is it registered in Beijing?');
        },
        (step) => {
          keep('registered', step);
          return step.prompt('yesNo', 'Is its licence in force?');
        },
        (step) => {
          keep('inForce', step);
          return step.endDialog();
        },
      ]),
    );
    const adapter = new TestAdapter(async (turn) => {
      const context = await dialogs.createContext(turn);
      const { status } = await context.continueDialog();
      if (status === 'empty') await context.beginDialog('interview');
      await state.saveChanges(turn);
    });
    return ['hello', 'hospital', 'yes', 'yes'].map(
      (text) => () => adapter.receiveActivity({ type: ActivityTypes.Message, text, locale: 'en-us' }),
    );
  };
}
