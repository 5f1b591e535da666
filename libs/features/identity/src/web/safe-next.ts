const LOCAL_PATH = /^\/(?![/\\])[^\\]*$/;
const NOT_AFTER_LOG_IN = /^\/(login|logout)(?=$|[/?#])/;

/** Where to go after log-in, if it is a path of this portal: never to another site. */
export function safeNext(next: string | undefined): string | null {
  return next && LOCAL_PATH.test(next) && !NOT_AFTER_LOG_IN.test(next) ? next : null;
}
