// Stands in for the package minimatch, whose licence is another than MIT, in the bundle: patterns of files as the language client asks for
// them, with **, *, ?, [...] and {a,b}.
class Minimatch {
  constructor(pattern) {
    this.pattern = pattern;
  }

  makeRe() {
    if (this.made === undefined) {
      try {
        this.made = new RegExp(`^${source(this.pattern)}$`);
      } catch {
        this.made = false;
      }
    }

    return this.made;
  }

  match(path) {
    const made = this.makeRe();
    return made !== false && made.test(path.replace(/\\/g, '/'));
  }
}

function source(pattern) {
  let text = '';
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i];
    if (sign === '*' && pattern[i + 1] === '*') {
      const isWhole = (i === 0 || pattern[i - 1] === '/') && pattern[i + 2] === '/';
      text += isWhole ? '(?:.*/)?' : '.*';
      i += isWhole ? 2 : 1;
    } else if (sign === '*') text += '[^/]*';
    else if (sign === '?') text += '[^/]';
    else if (sign === '{') text += '(?:';
    else if (sign === '}') text += ')';
    else if (sign === ',') text += inBraces(pattern, i) ? '|' : ',';
    else if (sign === '[' || sign === ']') text += sign;
    else text += sign.replace(/[.+^$()|\\]/, '\\$&');
  }

  return text;
}

function inBraces(pattern, at) {
  return pattern.lastIndexOf('{', at) > pattern.lastIndexOf('}', at);
}

module.exports = { Minimatch };
