# What makes builds of this project by itself quicker.

# Compiles through ccache where it is installed, unless a launcher was chosen already. What it has to know to
# serve precompiled headers, and a clone in another folder, goes with each call.
option(CONGDOAN_COMPILER_CACHE "Compile through ccache where it is installed" ON)
find_program(CONGDOAN_CCACHE ccache)
mark_as_advanced(CONGDOAN_CCACHE)

if(CONGDOAN_COMPILER_CACHE AND CONGDOAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths below this folder are relative to the build, so that another clone's results serve.
  set(base $ENV{CCACHE_BASEDIR})
  if(NOT base)
    set(base ${PROJECT_SOURCE_DIR})
  endif()
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${base} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros ${CONGDOAN_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    add_compile_options(-fpch-preprocess)
  elseif(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
  endif()
endif()

# Half a gigabyte more for GCC's heap, which it would collect again and again.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  add_compile_options("SHELL:--param ggc-min-expand=100 --param ggc-min-heapsize=500000")
endif()
