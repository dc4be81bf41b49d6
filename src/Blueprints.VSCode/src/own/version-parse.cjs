// Stands in for semver's parse, whose licence is another than MIT, in the bundle.
module.exports = (text) => {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:-([^+]+))?/.exec(text);
  return found ? { major: Number(found[1]), minor: Number(found[2]), patch: Number(found[3]), prerelease: found[4] ? found[4].split('.') : [] } : null;
};
