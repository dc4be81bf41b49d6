"""The ten services of this folder in SimPy 3: python3 services.py [SERVICE [CASES]]. Times in minutes."""
import math
import random
import sys

import simpy

RUNS = 30


def expo(mean):
    return random.expovariate(1.0 / mean)


def work(env, people, length, waits):
    with people.request() as asked:
        ready = env.now
        yield asked
        waits.append(env.now - ready)
        yield env.timeout(length)


class Service(object):
    """What arrives, evenly at random, and what becomes of it."""

    def __init__(self, rate):
        self.rate = rate

    def people(self, env):
        raise NotImplementedError

    def case(self, env, pools, note):
        raise NotImplementedError


class Line(Service):
    def __init__(self, rate, staff, times):
        Service.__init__(self, rate)
        self.staff, self.times = staff, times

    def people(self, env):
        return [simpy.Resource(env, n) for n in self.staff]

    def case(self, env, pools, note):
        for pool, length in self.times:
            for step in work(env, pools[pool], length(), note.waits):
                yield step


class Impatient(Line):
    def case(self, env, pools, note):
        ready = env.now
        with pools[0].request() as asked:
            yield asked | env.timeout(random.uniform(2, 6))
            note.waits.append(env.now - ready)
            if not asked.triggered:
                note.left += 1
                return
            yield env.timeout(expo(6))


class Rework(Line):
    def case(self, env, pools, note):
        while True:
            for step in work(env, pools[0], random.uniform(5, 25), note.waits):
                yield step
            if random.random() >= 0.3:
                return


class Loop(Line):
    def case(self, env, pools, note):
        while True:
            for step in work(env, pools[0], expo(9), note.waits):
                yield step
            for step in work(env, pools[1], expo(6), note.waits):
                yield step
            if random.random() >= 0.25:
                return


class Parallel(Line):
    def case(self, env, pools, note):
        for step in work(env, pools[2], expo(2), note.waits):
            yield step
        yield env.process(work(env, pools[0], expo(9), note.waits)) & env.process(work(env, pools[1], expo(4), note.waits))
        for step in work(env, pools[2], expo(2), note.waits):
            yield step


class Urgent(Line):
    def people(self, env):
        return [simpy.PriorityResource(env, 1)]

    def case(self, env, pools, note):
        ready = env.now
        with pools[0].request(priority=0 if random.random() < 0.4 else 1) as asked:
            yield asked
            note.waits.append(env.now - ready)
            yield env.timeout(expo(10))


class Office(Line):
    """From 9 to 17 on five days of seven; what was begun is finished."""

    @staticmethod
    def opens(now):
        day, minute = divmod(now, 1440)
        if day % 7 >= 5:
            return (day - day % 7 + 7) * 1440 + 540
        if minute < 540:
            return day * 1440 + 540
        if minute < 1020:
            return now
        return (day + (1 if day % 7 < 4 else 3)) * 1440 + 540

    def case(self, env, pools, note):
        ready = env.now
        with pools[0].request() as asked:
            yield asked
            opens = self.opens(env.now)
            if opens > env.now:
                yield env.timeout(opens - env.now)
            note.waits.append(env.now - ready)
            yield env.timeout(random.uniform(10, 40))

    def gap(self, now):
        """The next arrival, at random in the hours of work."""
        left = expo(480.0 / 16)
        while True:
            begin = self.opens(now)
            end = begin - begin % 1440 + 1020
            if begin + left < end:
                return begin + left
            left -= end - begin
            now = end


class Note(object):
    def __init__(self):
        self.waits, self.times, self.left = [], [], 0


SERVICES = [
    ("mm3", Line(10, [3], [(0, lambda: expo(15))])),
    ("md1", Line(5.1, [1], [(0, lambda: 10)])),
    ("tandem", Line(6, [1, 1], [(0, lambda: expo(6)), (1, lambda: expo(7.5))])),
    ("impatient", Impatient(20, [2], None)),
    ("rework", Rework(4, [2], None)),
    ("loop", Loop(3, [1, 1], None)),
    ("parallel", Parallel(10, [2, 1, 1], None)),
    ("urgent", Urgent(5, [1], None)),
    ("office", Office(None, [1], None)),
    ("pools", Line(12, [4, 4, 4], [(i % 3, lambda: expo(2)) for i in range(20)])),
]


def run(service, cases, warm_up, seed):
    random.seed(seed)
    env = simpy.Environment()
    pools = service.people(env)
    note, early = Note(), Note()

    def one(number):
        began = env.now
        mine = note if number >= warm_up else early
        yield env.process(service.case(env, pools, mine))
        mine.times.append(env.now - began)

    def source():
        for number in range(cases + warm_up):
            if isinstance(service, Office):
                yield env.timeout(service.gap(env.now) - env.now)
            else:
                yield env.timeout(expo(60.0 / service.rate))
            env.process(one(number))

    env.process(source())
    env.run()
    return sum(note.times) / cases, sum(note.waits) / max(1, len(note.waits)), float(note.left) / cases


def interval(values):
    mean = sum(values) / len(values)
    deviation = math.sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1))
    return mean, 2.756 * deviation / math.sqrt(len(values))  # 99%, t with 29 degrees of freedom


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else None
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    print("service,time,time99,wait,wait99,left,left99")
    for name, service in SERVICES:
        if chosen not in (None, name):
            continue
        results = [run(service, cases, 400, 7000 + r) for r in range(RUNS)]
        figures = [interval([result[k] for result in results]) for k in range(3)]
        print(",".join([name] + ["%.5f" % value for figure in figures for value in figure]))
        sys.stdout.flush()
