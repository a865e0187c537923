/** A question is understood by its first part: nobody asks in more characters. */
export const longestRead = 1500;
