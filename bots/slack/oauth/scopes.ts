/**
 * What a workspace is asked to allow. The manifest asks for the same; what each is for stands in the README.
 */
export const scopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'chat:write',
  'commands',
  'files:write',
  'groups:history',
  'im:history',
  'mpim:history',
  'reactions:read',
  'usergroups:read',
  'users:read',
] as const;
