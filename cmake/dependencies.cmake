# Boost: a wheel is built with the one that the package cmeel-boost holds, where it is there.
if(SKBUILD)
  find_package(Python 3.11 REQUIRED COMPONENTS Interpreter)
  execute_process(
    COMMAND
      ${Python_EXECUTABLE} -c
      "import importlib.util as u, pathlib as p; s = u.find_spec('cmeel'); print((p.Path(s.origin).parents[1] / 'cmeel.prefix').as_posix() if s else '')"
    OUTPUT_VARIABLE cmeel_prefix
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  if(cmeel_prefix)
    list(PREPEND CMAKE_PREFIX_PATH ${cmeel_prefix})
  endif()
endif()

# Debian's static Boost is not position-independent, so the shared one is the default.
if(NOT DEFINED Boost_USE_STATIC_LIBS)
  set(Boost_USE_STATIC_LIBS OFF)
endif()
# GLOBAL: a project that adds this one as a subdirectory links Boost through it.
find_package(Boost 1.81 CONFIG REQUIRED GLOBAL COMPONENTS json OPTIONAL_COMPONENTS serialization)
