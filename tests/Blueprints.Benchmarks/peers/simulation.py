"""Customers a second in SimPy 3, on one thread: simulation.py mm3|pools CUSTOMERS."""
import random
import sys
import time

import simpy


def mm3(env, pools):
    with pools[0].request() as asked:
        yield asked
        yield env.timeout(random.expovariate(1 / 15.0))


def pools(env, pools):
    for step in range(20):
        with pools[step % 3].request() as asked:
            yield asked
            yield env.timeout(random.expovariate(1 / 2.0))


def source(env, customers, rate, case, people):
    for _ in range(customers):
        yield env.timeout(random.expovariate(rate / 60.0))
        env.process(case(env, people))


name, customers = sys.argv[1], int(sys.argv[2])
random.seed(1)
env = simpy.Environment()
people = [simpy.Resource(env, 3)] if name == "mm3" else [simpy.Resource(env, 4) for _ in range(3)]
began = time.perf_counter()
env.process(source(env, customers, 10 if name == "mm3" else 12, mm3 if name == "mm3" else pools, people))
env.run()
print("%.1f" % (customers / (time.perf_counter() - began)))
