/** The name of the project in every table. */
export const ours = '国合 Assistant';
