# Finds congdoan with COMPONENT as a program would, and says what came of it.
file(REMOVE_RECURSE ${PLACE})
file(WRITE ${PLACE}/BoostConfig.cmake "set(Boost_FOUND TRUE)")
file(WRITE ${PLACE}/BoostConfigVersion.cmake "set(PACKAGE_VERSION_COMPATIBLE TRUE)")
file(WRITE ${PLACE}/congdoan-targets.cmake "")
if(NOT NOT_BUILT)
  file(WRITE ${PLACE}/congdoan-serialization-targets.cmake "")
endif()
file(COPY ${CONFIG} DESTINATION ${PLACE})
set(congdoan_DIR ${PLACE})
set(Boost_DIR ${PLACE})

find_package(congdoan CONFIG REQUIRED COMPONENTS ${COMPONENT})
message("found: ${congdoan_FOUND}")
