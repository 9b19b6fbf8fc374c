/** Names of the channels between the preload script and the main process. Nothing else is sent or listened for. */
export const channels = {
  /** Page to main, answered: a call of the shell contract. */
  shell: 'casebook:shell',
  /** Page to main: ready for the desk service's port. */
  requestDeskPort: 'casebook:request-desk-port',
  /** Main to page, carrying the port. */
  deskPort: 'casebook:desk-port',
  /** Main to page: `down` or `failed`. */
  deskState: 'casebook:desk-state',
  /** Main to page: a menu command. */
  menuCommand: 'casebook:menu-command',
  /** Main to page: save what is not saved yet. */
  flush: 'casebook:flush',
  /** Page to main: that is done. */
  flushed: 'casebook:flushed',
} as const;
