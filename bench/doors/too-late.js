/** Discord's codes for an interaction whose three seconds are over. Who comes too late answers in the direct messages. */
export const tooLate = [10062, 10015, 10008];
