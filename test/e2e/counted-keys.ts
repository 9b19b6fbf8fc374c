import type { Locator, Page } from '@playwright/test';

/** More presses than these, one after another, is not what "by keyboard" should mean. */
const mostTabs = 40;

/** A keyboard that counts: presses of keys, and characters typed into a field, each for themselves. */
export class CountedKeys {
  readonly page: Page;
  presses = 0;
  characters = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses++;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.characters += text.length;
    await this.page.keyboard.type(text);
  }

  /** Presses a key, Tab unless told, until this has the focus. */
  async goTo(target: Locator, key = 'Tab'): Promise<void> {
    await target.first().waitFor();
    const before = this.presses;
    while (!(await target.first().evaluate((element) => element === document.activeElement))) {
      if (this.presses - before === mostTabs)
        throw new Error(`${String(target)} is not reached by ${mostTabs} × ${key}`);
      await this.press(key);
    }
  }
}
