/**
 * What a workspace is asked to allow. The manifest asks for the same; what each is for stands in the README.
 */
export const scopes = ['chat:write', 'commands', 'im:history'] as const;
