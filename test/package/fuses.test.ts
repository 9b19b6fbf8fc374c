import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from 'vitest';
import { releaseExecutable } from './release-package.ts';

const { ENABLE, DISABLE } = FuseState;
const wire = await getCurrentFuseWire(releaseExecutable);

test.each([
  ['cannot be run as plain Node', FuseV1Options.RunAsNode, DISABLE],
  ['ignores NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, DISABLE],
  ['cannot be attached to with a debugger', FuseV1Options.EnableNodeCliInspectArguments, DISABLE],
  ['gives file:// pages no privileges', FuseV1Options.GrantFileProtocolExtraPrivileges, DISABLE],
  ['loads no foreign start-up snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, DISABLE],
  ['loads the app from its archive only', FuseV1Options.OnlyLoadAppFromAsar, ENABLE],
  ['checks the archive where the platform can', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ENABLE],
  ['encrypts cookies', FuseV1Options.EnableCookieEncryption, ENABLE],
])('the release %s', (_what, fuse, expected) => {
  expect(wire[fuse]).toBe(expected);
});
