/** Days later (earlier where negative), both dates as `YYYY-MM-DD`. */
export function plusDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}
