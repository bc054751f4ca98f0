/** Why a job ended without having been done: its process stops. It is no failure of the job's. */
export class HandedBack extends Error {
  constructor() {
    super('Handed back to the queue because the worker stops')
  }
}
