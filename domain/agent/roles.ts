/** The desk's roles. Everybody with an openid is a shopper besides; a helper holds a pass for one ticket. */
export const DESK_ROLES = ['agent', 'lead', 'qa', 'editor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** Roles as the permission matrix names them. */
export type Role = 'shopper' | DeskRole;
