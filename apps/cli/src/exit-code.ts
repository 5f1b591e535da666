/** What the `star` command tells its caller. */
export enum ExitCode {
  done = 0,
  /** A fault of the program or of what it stands on. */
  fault = 1,
  /** Some input, or the command line, cannot be used. */
  unusable = 2,
}
