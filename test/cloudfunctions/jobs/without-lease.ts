import { randomUUID } from 'node:crypto';
import { defineJobs } from '../../../cloudfunctions/_entry';
import { JOBS } from '../../../cloudfunctions/jobs/jobs';

/** The jobs with a lease that nobody else asks for: so runs overlap, as they do when one takes longer than it may. */
export const main = (event: unknown): Promise<unknown> => defineJobs(`jobs-${randomUUID()}`, JOBS)(event);
