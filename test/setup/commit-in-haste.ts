/** Nobody pulls the plug of a test's server: commits need not wait for the disk. Killed processes of ours lose nothing by it. */
export const commitInHaste = (name: string): string => `ALTER DATABASE ${name} SET synchronous_commit = off`
