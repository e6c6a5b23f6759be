type LocalCloudForTests = typeof import('./local-cloud-for-tests');

const bundled = (): LocalCloudForTests | undefined => {
  const file = process.env.TEST_LOCAL_CLOUD_BUNDLED;
  return file ? (require(file) as LocalCloudForTests) : undefined;
};

/** Gives a test file's world the local cloud that was bundled for this run, if it was. */
export function bringIn(world: object): void {
  Object.assign(world, { localCloudForTests: bundled() });
}
