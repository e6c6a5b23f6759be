type LocalCloudForTests = typeof import('./local-cloud-for-tests');

const bundled = (): LocalCloudForTests | undefined => {
  const file = process.env.TEST_LOCAL_CLOUD_BUNDLED;
  return file ? (require(file) as LocalCloudForTests) : undefined;
};

/** Gives a test file's world the local cloud that was bundled for this run, if it was. */
export function bringIn(world: object): void {
  const localCloudForTests = bundled();
  localCloudForTests?.stayOn();
  Object.assign(world, { localCloudForTests });
}

/** Tells it that the test file is over. */
export function takeOut(): void {
  bundled()?.leaveSoon();
}
