// Stands in for semver's satisfies, for the one form of range that the language client asks for: ^MAJOR.MINOR.PATCH.
module.exports = (version, range) => {
  const [major, minor, patch] = range.replace('^', '').split('.').map(Number);
  if (version.major !== major || version.prerelease.length > 0) return false;
  return version.minor > minor || (version.minor === minor && version.patch >= patch);
};
