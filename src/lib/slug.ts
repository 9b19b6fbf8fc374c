import { z } from 'zod';

/** Lower-case words joined by single hyphens: `tower-hamlets`. Used for every id a person types or reads. */
export const slugSchema = z
  .string()
  .max(80, 'is longer than 80 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "tower-hamlets"');

/** Text that must say something. */
export const textSchema = z.string().trim().min(1, 'is empty');
