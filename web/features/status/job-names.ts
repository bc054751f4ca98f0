/** Jobs of the queue in words. */
const names: Readonly<Record<string, string>> = {
  'grade-submission': 'Grading',
  'regrade-submission': 'Regrading',
  'close-attempt': 'Ends of attempts',
  'sweep-attempts': 'Sweep of attempts',
  'compare-submissions': 'Comparing work',
  'check-challenge': 'Checking challenges',
  'play-demo-attempt': 'Demo attempts',
  'read-signals': 'Reading signals',
  'hand-out-events': 'Handing out events',
  'deliver-webhook': 'Webhooks',
  'sweep-webhooks': 'Sweep of webhooks',
  'tell-ats': 'Telling other systems',
  'sweep-ats': 'Sweep of other systems',
  'remind-candidates': 'Reminders',
  'send-mail': 'Mails',
}

export function jobName(job: string): string {
  return names[job] ?? job
}
