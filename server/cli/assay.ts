import '../runtime/compile-cache.ts'
import { Command, CommanderError } from 'commander'
import type { CheckOptions } from './check.ts'
import type { NewUserOptions } from './create-user.ts'
import type { DemoCohortFlags } from './demo-cohort.ts'
import type { GradeOptions } from './grade.ts'
import type { NewChallengeOptions } from './new-challenge.ts'
import { complain } from './output.ts'
import { exitCode, WrongUseError } from './wrong-use.ts'

/** The `assay` command. Each subcommand is imported when it is used, so that a quick one starts quickly. */

const program = new Command('assay')
  .description('Grades submissions, checks challenges and looks after an Assay server.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })

program
  .command('grade')
  .description('Run a submission against the hidden tests of a challenge and print the verdict.')
  .argument('[challenge]', 'folder of the challenge')
  .argument('[submission]', "folder with the candidate's files")
  .option('--language <language>', 'javascript or typescript; without it the files decide')
  .option('--visible', 'run the visible tests too; they carry no weight')
  .option(
    '--batch <file>',
    'grade every line of a JSON Lines file: {"id","challenge","submission","language"}; - reads standard input',
  )
  .option('--json', 'print JSON: one verdict, or one a line in the order of the batch')
  .addHelpText(
    'after',
    `
Relative paths, those in a batch included, start at the directory from which the command is called.
A line of a batch that cannot be used is answered with its id, the status "platform-error" and a message.

Exit codes: 0 graded or compile-error; 2 a platform-error among the answers; 64 wrong use, nothing was run.`,
  )
  .action(
    async (
      challenge: string | undefined,
      submission: string | undefined,
      options: GradeOptions & { batch?: string },
    ) => {
      if (options.batch !== undefined) {
        if (challenge !== undefined)
          throw new WrongUseError('--batch names the folders in its file; leave them out here.')
        const { gradeBatch } = await import('./grade-batch.ts')
        process.exitCode = await gradeBatch(options.batch, options)
        return
      }
      if (challenge === undefined || submission === undefined) {
        throw new WrongUseError(
          'grade needs the folder of a challenge and the folder of a submission, or --batch <file>.',
        )
      }
      const { grade } = await import('./grade.ts')
      process.exitCode = await grade(challenge, submission, options)
    },
  )

const challenge = program.command('challenge').description('Work on challenges.')

challenge
  .command('new')
  .description('Write a small challenge that passes its check, to be changed bit by bit.')
  .argument('<folder>', 'where it shall stand; its last part is the slug, for example rate-limiter')
  .option('--title <title>', 'what candidates see; without it the slug in words')
  .option('--kind <kind>', 'coding (the default), break-fix, or written')
  .option('--languages <list>', 'typescript (the default), javascript, or both with a comma between')
  .option('--tests <form>', 'cases (YAML, the default) or scripts (Vitest)')
  .addHelpText('after', '\nWhat no option says is asked for on a terminal; elsewhere the default is taken.')
  .action(async (folder: string, options: NewChallengeOptions) => {
    const { newChallenge } = await import('./new-challenge.ts')
    process.exitCode = await newChallenge(folder, options)
  })

challenge
  .command('check')
  .description('Check challenges: format, statement, solutions, and how strong the hidden tests are.')
  .argument('[folders...]', "challenges, or folders that hold challenges; without any, Assay's own")
  .option('--json', 'print one JSON object')
  .option('--no-cache', 'check again what was checked before and has not changed')
  .option('--watch', 'stay, and check a challenge again when a file of it changes')
  .addHelpText('after', '\nExit codes: 0 no errors; 1 errors; 2 the platform failed; 64 wrong use.')
  .action(async (folders: string[], options: CheckOptions) => {
    const { check } = await import('./check.ts')
    process.exitCode = await check(folders, options)
  })

challenge
  .command('preview')
  .description('Serve the workspace of one challenge as candidates get it, with a drawer for its author.')
  .argument('<folder>', 'the challenge')
  .option('--port <number>', 'where browsers find it; without it a free one')
  .action(async (folder: string, options: { port?: string }) => {
    const { preview } = await import('./preview.ts')
    process.exitCode = await preview(folder, options)
  })

const user = program.command('user').description("Look after the company's people.")

user
  .command('create')
  .description('Make an account that signs in with e-mail and password, in the database that the server uses.')
  .requiredOption('--email <address>', 'what they sign in with')
  .requiredOption('--name <name>', 'how others see them')
  .requiredOption('--role <role>', 'admin, recruiter, reviewer or author')
  .option('--password <password>', 'without it one is made and printed')
  .action(async (options: NewUserOptions) => {
    const { createUserCommand } = await import('./create-user.ts')
    process.exitCode = await createUserCommand(options)
  })

user
  .command('reset-second-factor')
  .description('Take the second factor off for somebody who lost it, in the database that the server uses.')
  .requiredOption('--email <address>', 'what they sign in with')
  .action(async (options: { email: string }) => {
    const { resetSecondFactor } = await import('./reset-second-factor.ts')
    process.exitCode = await resetSecondFactor(options)
  })

program
  .command('demo')
  .description('Make something to look at.')
  .command('cohort')
  .description('Sit an assessment as a whole cohort, in the database that the server uses, and grade it.')
  .option('--count <number>', 'candidates', '60')
  .option('--copies <number>', 'how many of them hand in the disguised work of another', '4')
  .option('--seed <number>', 'another number makes another cohort', '1')
  .action(async (options: Required<DemoCohortFlags>) => {
    const { demoCohort } = await import('./demo-cohort.ts')
    process.exitCode = await demoCohort(options)
  })

program
  .command('backup')
  .description('Copy everything that the database holds into a new folder, while the server works on.')
  .argument('<folder>', 'to be made')
  .action(async (folder: string) => {
    const { backupCommand } = await import('./backup.ts')
    process.exitCode = await backupCommand(folder)
  })

program
  .command('restore')
  .description('Fill a new data folder (DATA_DIR) or an empty database (DATABASE_URL) from a backup.')
  .argument('<folder>', 'the backup')
  .action(async (folder: string) => {
    const { restoreCommand } = await import('./backup.ts')
    process.exitCode = await restoreCommand(folder)
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error)
}

/** Says on standard error what went wrong, unless commander has done so, and gives the exit code. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongUse
  if (error instanceof WrongUseError) {
    complain(error.message)
    return exitCode.wrongUse
  }
  complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return exitCode.platformError
}
