/** No link is unfolded, and what notifications read instead of the blocks is not styled by what a person typed. */
export const asItStands = { unfurl_links: false, unfurl_media: false, mrkdwn: false } as const;
