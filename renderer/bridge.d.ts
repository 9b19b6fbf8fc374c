import type { CasebookBridge } from '../src/contract/shell-contract.ts';

declare global {
  interface Window {
    /** Put here by the preload script. */
    readonly casebook: CasebookBridge;
  }
}
